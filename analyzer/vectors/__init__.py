"""The only home of scipy and scikit-learn matrices.

terms    a text → its stems, its character n-grams
views    the terms of two documents → two weighted matrices with one vocabulary
kernel   two matrices → the pairs of rows that resemble each other most
bounded  the same for large matrices
scan     its loops, compiled
"""
