"""Who may see what: readers, rules, erasing, the view."""
