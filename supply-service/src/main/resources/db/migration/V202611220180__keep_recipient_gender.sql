-- Who hands over reads 王女士: the gender of the household's head, where registry-service knows it and the order names nobody else.
alter table supply_order add column recipient_gender text
    constraint supply_order_recipient_gender check (recipient_gender in ('FEMALE', 'MALE'));
