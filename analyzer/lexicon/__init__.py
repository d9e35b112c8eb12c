"""Words and patterns per language: data with a source, no logic.

Every rule carries its reason, an example it must catch and a counter-example it must leave alone;
a test refuses a rule without both.
"""
