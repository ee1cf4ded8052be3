package cn.xiangzhi.powers.pages;

import cn.xiangzhi.powers.holdings.Holding;
import cn.xiangzhi.shell.Show;
import java.time.LocalDate;
import java.util.UUID;

/** One township's title to an item, as the item's page shows it. */
record HolderLine(
        UUID id,
        long version,
        String township,
        String source,
        String inTheNameOf,
        String decision,
        String published,
        String period,
        String state,
        String tone,
        boolean open,
        boolean suspended,
        String note) {

    static HolderLine of(Holding held, String township, LocalDate today) {
        var decision = held.decision();
        var deed = held.deed();
        var number = deed == null || deed.number().isBlank() ? decision.number() : deed.number();
        var ended = held.validTo() != null && held.validTo().isBefore(today);
        return new HolderLine(
                held.id(),
                held.version(),
                township,
                held.source().label(),
                deed == null ? township : deed.organName(),
                decision.name() + (number.isBlank() ? "" : "（" + number + "）"),
                decision.publishedOn() == null ? "" : Show.date(decision.publishedOn()),
                Show.date(held.validFrom()) + " 至 " + (held.validTo() == null ? "长期" : Show.date(held.validTo())),
                state(held, ended, today),
                held.covers(today) ? "green" : held.suspended() ? "amber" : "grey",
                !ended,
                held.suspended(),
                held.endReason());
    }

    private static String state(Holding held, boolean ended, LocalDate today) {
        if (held.suspended()) {
            return "暂停";
        }
        return ended ? "已终止" : held.covers(today) ? "行使中" : "未生效";
    }
}
