"""Where a text reports what somebody said: the cue and its subject."""
