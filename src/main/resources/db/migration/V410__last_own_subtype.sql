-- What the company called the last entry of a row, where that is a note of a subtype of its own (LG-1): as it was called then.
alter table board add column last_own_es text, add column last_own_en text;
update board b set last_own_es = f.body::json -> 'own' ->> 'nameEs', last_own_en = f.body::json -> 'own' ->> 'nameEn'
from fact f where b.last_kind = 'REMARK' and f.case_number = b.case_number and f.seq = b.version and f.kind = 'REMARK';
