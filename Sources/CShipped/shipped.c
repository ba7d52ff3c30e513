int heard_shipped;
