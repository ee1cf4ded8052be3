package cn.xiangzhi.organization;

import java.time.LocalDate;
import java.util.List;

/** What a township may enforce on a day; answered by the powers above, so that a lapsing certificate shows what it stops (S30). */
public interface HeldItems {

    /** The items of one field; {@code entrusted} ones need a certificate for the very field (PPL 20). */
    record Field(String name, boolean entrusted, int items) {}

    List<Field> on(String county, String township, LocalDate day);
}
