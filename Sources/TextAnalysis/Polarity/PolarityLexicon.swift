/// Words by which people in Britain speak well or badly of public services,
/// written and spoken, with those of drug and alcohol treatment. The entries
/// follow the syntax of a codebook's lexicon. Whatever names a topic and takes
/// no side (*support*, *anxiety*, *relapse*) is left out on purpose.
enum PolarityLexicon {}
