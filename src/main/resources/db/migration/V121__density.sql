-- How close the rows of a table stand, as each chooses; null: as usual.
alter table app_user add density text check (density in ('compact', 'normal', 'roomy'));
