package cn.xiangzhi.dispatch.board;

/** What the conditions of the board ask of an order, in the list and on the map alike; {@code o} is the order. */
final class OrderFilter {

    static final String WANTED = """
               and (:organ::uuid is null or o.organ = :organ
                    or exists (select 1 from dispatch_joint j
                                where j.county_code = o.county_code and j.order_id = o.id and j.organ = :organ))
               and (:stage::text is null or o.stage = :stage)
               and (:category::text is null or o.category = :category)
               and (:village::text is null or o.village_code = :village)
               and (:unit::text is null or o.organ = :unit::uuid)
               and (:mark::text is null or case :mark::text
                        when 'OVERDUE' then o.due_on < :today::date and not o.paused
                            and o.stage not in ('CHECKED', 'TAKEN_OVER', 'SETTLED')
                        when 'SUPERVISED' then o.supervised
                        when 'URGED' then o.urged > 0
                        when 'PAUSED' then o.paused
                        else o.reopened > 0 end)
               and (:received_from::date is null
                    or o.received_at >= :received_from::date::timestamp at time zone 'Asia/Shanghai')
               and (:received_to::date is null
                    or o.received_at < (:received_to::date + 1)::timestamp at time zone 'Asia/Shanghai')
            """;

    private OrderFilter() {}
}
