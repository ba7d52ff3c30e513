extern int heard_shipped;
