"""The whole system on this machine: emulator, deployment, one port per zone, mailbox, clock."""
