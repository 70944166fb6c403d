-- What the house says people of an account hear, too (CO-3).
grant select on house_script_text to auxilia_account;
