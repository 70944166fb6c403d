-- What each provider has finished month by month, and how much of his work had to be done again under guarantee (BY-20, CX-4); follows from the log, `rebuild`
-- makes it anew. No foreign key: what was done was done, whatever becomes of the provider.
create table provider_work (
    provider int not null,
    month    date not null check (extract(day from month) = 1),  -- UTC
    finished int not null,                                       -- assistances that he concluded
    reworks  int not null,                                       -- guarantees of his work, whoever serves them
    primary key (provider, month)
);
