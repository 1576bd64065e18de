"""The contract that every exporter keeps: numbered rules, and what tries them."""
