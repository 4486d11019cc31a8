"""Reference data: France's communes and the jobs of ROME, shipped, and kept in the bucket."""
