"""What the stack tells every function, before a handler is loaded."""

import os

os.environ.setdefault("STAGE", "test")
os.environ.setdefault("REGION_ID", "idf")
os.environ.setdefault("POWERTOOLS_SERVICE_NAME", "test")
os.environ.setdefault("POWERTOOLS_METRICS_NAMESPACE", "Explore")
