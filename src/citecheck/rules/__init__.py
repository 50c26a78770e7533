"""What citecheck finds wrong: one file, one rule. Rules see evidence and nothing else."""
