-- The sub-stage of the boards (LG-5). Rows written before have none until their case moves on, or bin/auxilia rebuild.
alter table board add column sub_stage text;
