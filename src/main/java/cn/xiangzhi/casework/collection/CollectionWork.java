package cn.xiangzhi.casework.collection;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.MatterGate;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What agreements put on the desk: those that end without a new one, and those still to be filed; and who opens the paper. */
@Configuration(proxyBeanMethods = false)
class CollectionWork {

    private static final int SOON = 15;
    private static final Set<Right> READERS = Set.of(Right.PAYMENT_READ, Right.PAYMENT_RECORD, Right.CASE_APPROVE);

    @Bean
    MenuEntry collectionAgreementsMenu() {
        return new MenuEntry(
                MenuEntry.Group.CASEWORK, 52, "代收协议", "/collection-agreements", Right.PAYMENT_READ, READERS);
    }

    @Bean
    WorkSource agreementsEnding(CollectionStore store, CollectionRegister agreements, Today today) {
        return (actor, limit) -> actor.has(Right.PAYMENT_RECORD)
                ? store.open(actor.scope(), today.date()).stream()
                        .flatMap(one -> items(actor, one, agreements, today.date()))
                        .limit(limit)
                        .toList()
                : List.of();
    }

    private static Stream<WorkItem> items(
            Actor actor, CollectionAgreement a, CollectionRegister agreements, LocalDate today) {
        var href = "/collection-agreements/" + a.id();
        var last = a.last();
        var ending = a.endsSoon(today) && last != null && !agreements.renewed(actor.county(), a)
                ? Stream.of(new WorkItem(
                        "代收协议将届满",
                        a.bank(),
                        "届满之后决定书不能再写这家银行，请续签并登记",
                        href,
                        last.isBefore(today.plusDays(SOON)) ? Light.RED : Light.AMBER,
                        last))
                : Stream.<WorkItem>empty();
        var by = agreements.fileBy(a);
        var unfiled = a.filedOn() == null
                ? Stream.of(new WorkItem(
                        "代收协议待备案",
                        a.bank(),
                        "签订之日起十五日内报上级机关和同级财政备案",
                        href,
                        by.isBefore(today) ? Light.RED : Light.AMBER,
                        by))
                : Stream.<WorkItem>empty();
        return Stream.concat(ending, unfiled);
    }

    @Bean
    MatterGate agreementPapers(CollectionStore store) {
        return MatterGate.of(
                CollectionRegister.KIND,
                READERS,
                (scope, agreement) -> store.find(scope, agreement).isPresent());
    }
}
