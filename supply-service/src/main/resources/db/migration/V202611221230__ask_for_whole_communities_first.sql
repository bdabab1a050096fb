-- The policies of a table are asked for each row in the order of their names from the last to the first, until one lets it in. Nearly
-- every row is let in by its community, and the others put texts together first.
alter policy supply_order_area on supply_order rename to supply_order_whole;
