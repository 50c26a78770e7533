"""What a pair of quotation marks does: quote, name a work, hold a term at arm’s length."""
