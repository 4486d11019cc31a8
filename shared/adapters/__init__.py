"""The world outside, behind the ports; the only room that knows boto3."""
