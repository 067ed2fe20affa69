"""The guard for pupils' data: what a work holds that should not leave the school. It warns and never stops anybody."""
