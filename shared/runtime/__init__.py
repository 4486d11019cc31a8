"""Settings, logging, metrics, and the wiring of adapters to ports."""
