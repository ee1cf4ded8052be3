package cn.xiangzhi.powers;

import cn.xiangzhi.base.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a later room knows about items: what is open under them, and the standard made public (S4 F53). */
public interface ItemMatters {

    /** Open matters under any of these items, inside the scope, newest first. */
    List<OpenMatter> open(Scope scope, Collection<String> codes);

    /** The penalty standard of an item that is public and in force that day (PPL 34). */
    Optional<Standard> standard(String county, String code, LocalDate on);

    /** One of them: under which item, its number, where it stands, and its page. */
    record OpenMatter(String itemCode, String number, String state, String href) {}

    /**
     * A standard in words.
     *
     * @param published the document and the day
     * @param tiers as 第1档 轻微：罚款 500—1000 元
     */
    record Standard(String title, String published, List<String> tiers) {}
}
