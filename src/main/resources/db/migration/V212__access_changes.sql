-- How often somebody's access was changed: whoever is coming in on what was judged before the last time comes in vain (ID-1).
alter table app_user add access_changes int not null default 0;
