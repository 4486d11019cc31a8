"""What the functions share: ships as one Lambda layer; imports only point down."""
