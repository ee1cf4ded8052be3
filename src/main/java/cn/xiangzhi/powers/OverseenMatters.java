package cn.xiangzhi.powers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A later room's matters under handed-down powers, as the department that gave the power may see them (S14). */
public interface OverseenMatters {

    Optional<Seen> find(String county, UUID matter);

    /** What was done between two days under what was handed down, one line for each township and item with anything. */
    List<Count> counts(String county, Collection<Handed> handed, LocalDate from, LocalDate to);

    /** One of them: whose, under which item, its number and its page for the department. */
    record Seen(String township, String itemCode, String itemName, String number, String href) {}

    /** {@code overturned}: revoked, changed or declared unlawful. */
    record Count(String township, String itemCode, int filed, int decided, int closed, int overturned) {}
}
