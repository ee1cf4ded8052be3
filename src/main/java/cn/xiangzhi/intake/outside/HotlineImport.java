package cn.xiangzhi.intake.outside;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Along;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.Questions;
import cn.xiangzhi.intake.receiving.Reception;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.SheetReader.RowError;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Orders of the hotline (12345) from a sheet or the interface: looked at first, then each the same act as every other report.
 * The hotline's own number makes bringing an order in twice harmless, however often and from wherever it comes (F2).
 */
@Component
public class HotlineImport {

    private final Reception reception;
    private final OutsideStore outside;
    private final SheetStore sheets;
    private final SheetHands hands;
    private final Categories categories;
    private final Questions questions;
    private final Places places;
    private final Today today;

    HotlineImport(
            Reception reception,
            OutsideStore outside,
            SheetStore sheets,
            SheetHands hands,
            Categories categories,
            Questions questions,
            Places places,
            Today today) {
        this.reception = reception;
        this.outside = outside;
        this.sheets = sheets;
        this.hands = hands;
        this.categories = categories;
        this.questions = questions;
        this.places = places;
        this.today = today;
    }

    /** What a kept sheet would bring: new orders, those that are known, and what is wrong. */
    record Preview(
            UUID id,
            String fileName,
            boolean done,
            @Nullable String outcome,
            List<String> heads,
            Map<HotlineColumn, String> mapping,
            List<HotlineSheet.Order> fresh,
            List<String> known,
            List<RowError> errors) {

        public boolean ready() {
            return !done && mapping.containsKey(HotlineColumn.NUMBER) && mapping.containsKey(HotlineColumn.TEXT);
        }
    }

    void keep(Actor actor, UUID id, String fileName, List<SheetRow> rows) {
        if (rows.isEmpty()) {
            throw Refused.invalid("没有上传", "表里没有工单", "第一行写列名，从第二行起一行一张工单");
        }
        sheets.keep(actor, id, fileName, rows);
    }

    Preview preview(Actor actor, UUID id) {
        var kept = sheets.get(actor, id);
        var mapping = HotlineSheet.mapping(kept.rows(), sheets.mapping(actor));
        var heads = List.copyOf(kept.rows().getFirst().cells().keySet());
        if (kept.done() || !mapping.containsKey(HotlineColumn.NUMBER) || !mapping.containsKey(HotlineColumn.TEXT)) {
            return new Preview(
                    id, kept.fileName(), kept.done(), kept.outcome(), heads, mapping, List.of(), List.of(), List.of());
        }
        var sheet = HotlineSheet.read(kept.rows(), mapping, office(actor));
        var known = outside.known(
                actor.county(),
                Along.Source.HOTLINE,
                sheet.orders().stream().map(HotlineSheet.Order::number).toList());
        return new Preview(
                id,
                kept.fileName(),
                false,
                null,
                heads,
                mapping,
                sheet.orders().stream()
                        .filter(order -> !known.containsKey(order.number()))
                        .toList(),
                sheet.orders().stream()
                        .map(HotlineSheet.Order::number)
                        .filter(known::containsKey)
                        .toList(),
                sheet.errors());
    }

    void remember(Actor actor, Map<HotlineColumn, String> mapping) {
        sheets.remember(actor, mapping);
    }

    /** How far a sheet is that is being brought in. */
    Optional<SheetHands.Progress> progress(Actor actor, UUID id) {
        sheets.get(actor, id);
        return hands.at(id);
    }

    /** Brings the orders in, one by one: what was brought stays, what stops half way goes on with the next confirmation. */
    void confirm(Actor actor, UUID id, boolean skipWrong) {
        actor.must(Right.REPORT_REGISTER, "不能导入热线工单");
        var preview = preview(actor, id);
        if (preview.done()) {
            return;
        }
        if (!preview.ready()) {
            throw Refused.invalid("没有导入", "没有指明工单编号、诉求内容是哪一列", "请在“列的对应”里选好再导入");
        }
        if (!preview.errors().isEmpty() && !skipWrong) {
            throw Refused.invalid("没有导入", "有 " + preview.errors().size() + " 处错误", "请改正后重新上传，或选择“跳过错误行”");
        }
        hands.take(id, preview.fresh().size(), told -> bringAll(actor, preview, told));
    }

    private void bringAll(Actor actor, Preview preview, Runnable told) {
        var failed = new ArrayList<String>();
        for (var order : preview.fresh()) {
            try {
                bring(actor, order);
            } catch (Refused no) {
                failed.add("第 " + order.row() + " 行：" + no.why());
            }
            told.run();
        }
        var outcome = "登记 " + (preview.fresh().size() - failed.size()) + " 张，已登记过 "
                + preview.known().size() + " 张，有错未导入 "
                + (preview.errors().stream().map(RowError::row).distinct().count() + failed.size()) + " 行"
                + (failed.isEmpty() ? "" : "（" + String.join("；", failed) + "）");
        sheets.done(actor, preview.id(), outcome);
    }

    private void bring(Actor actor, HotlineSheet.Order order) {
        var along = new Along(
                order.answers(),
                List.of(),
                new Along.Outside(Along.Source.HOTLINE, order.number(), order.due(), order.returnNumber(), null),
                null);
        reception.receive(
                actor,
                new NewReport(
                                once(actor.county(), order.number()),
                                null,
                                Channel.HOTLINE,
                                order.category(),
                                order.title(),
                                order.text(),
                                order.place(),
                                order.received(),
                                order.name(),
                                order.phone(),
                                "")
                        .with(along));
    }

    /** One mark for an order of the hotline, whichever way it comes in. */
    public static UUID once(String county, String number) {
        return UUID.nameUUIDFromBytes((county + "/12345/" + number.strip()).getBytes(StandardCharsets.UTF_8));
    }

    private HotlineSheet.Office office(Actor actor) {
        return new HotlineOffice(actor, places, categories, questions, today);
    }
}
