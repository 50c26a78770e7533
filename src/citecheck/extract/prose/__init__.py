"""A document as running text: quotation marks paired, sentences, and each word with its place in them."""
