-- What somebody came by for is counted from now on: those that are counted already are counted anew.
UPDATE requests SET is_uncounted = TRUE WHERE came_by = 'walk_up';
