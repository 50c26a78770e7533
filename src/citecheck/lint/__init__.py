"""Essays to evidence, evidence to diagnostics: the engine, its configuration and suppressions."""
