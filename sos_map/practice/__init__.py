"""What good practice would still ask about a map: findings, never faults."""
