alter table guide_change
  drop constraint guide_change_kind_check,
  add constraint guide_change_kind_check check (kind in ('PUBLISHED', 'REVISED', 'RETIRED', 'DOUBTED', 'CLEARED'));
