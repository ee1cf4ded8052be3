package cn.xiangzhi.intake.ledger;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Answer;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Category;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.outside.OutsideStore;
import cn.xiangzhi.intake.questions.AnswerStore;
import cn.xiangzhi.intake.tracking.Satisfaction;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.ExcelSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes outgoing sheets and fills them from what was entered once: nobody types a fact a second time (F92). */
@Component
public class LedgerDesk {

    private static final int MOST_COLUMNS = 40;
    private static final int LONGEST_DAYS = 366;

    private final LedgerStore store;
    private final AnswerStore answers;
    private final OutsideStore outside;
    private final Categories categories;
    private final Places places;

    LedgerDesk(LedgerStore store, AnswerStore answers, OutsideStore outside, Categories categories, Places places) {
        this.store = store;
        this.answers = answers;
        this.outside = outside;
        this.categories = categories;
        this.places = places;
    }

    List<Ledger> of(Actor actor) {
        return store.of(actor.scope());
    }

    Ledger get(Actor actor, UUID id) {
        return store.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("这张报表"));
    }

    @Transactional
    public void save(
            Actor actor,
            UUID id,
            @Nullable Long version,
            String name,
            String columns,
            @Nullable Channel channel,
            String category,
            boolean ended) {
        actor.must(Right.CATEGORY_MANAGE, "不能设定对外报表");
        var township = actor.scope().township();
        var read = Ledger.columns(columns);
        check(name, columns, read);
        var only = category.isBlank() ? null : categories.current(category).code();
        var ledger = new Ledger(
                id, township == null ? "" : township, name.strip(), read, channel, only, version == null ? 0 : version);
        if (version == null) {
            store.add(actor, ledger);
        } else {
            store.change(actor, ledger, ended);
        }
    }

    /** Writes the sheet; answers how many rows it has. */
    int write(Actor actor, Ledger ledger, LocalDate from, LocalDate to, OutputStream out) throws IOException {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
            throw Refused.invalid("没有导出", "起止日期颠倒，或者超过一年", "请改正起止日期");
        }
        var found = store.reports(actor.scope(), ledger, from, to);
        if (found.size() > LedgerStore.MOST) {
            throw Refused.invalid("没有导出", "这段时间的报告超过 " + LedgerStore.MOST + " 份", "请分几段时间导出");
        }
        try (var sheet = ExcelSheet.to(out, ledger.name(), ledger.heads())) {
            for (var start = 0; start < found.size(); start += 500) {
                fill(sheet, actor.county(), ledger, found.subList(start, Math.min(found.size(), start + 500)));
            }
        }
        return found.size();
    }

    private void fill(ExcelSheet sheet, String county, Ledger ledger, List<Report> some) throws IOException {
        var ids = some.stream().map(Report::id).toList();
        var said = answers.of(county, ids);
        var from = outside.of(county, ids);
        for (var report : some) {
            var row = new ArrayList<@Nullable Object>();
            for (var column : ledger.columns()) {
                var field = column.field();
                row.add(
                        field == null
                                ? answer(said.getOrDefault(report.id(), List.of()), column.source())
                                : value(report, from.get(report.id()), field));
            }
            sheet.row(row);
        }
    }

    /** What was answered to a question of that name, whichever category asked it. */
    private static @Nullable String answer(List<Answer> answers, String question) {
        return answers.stream()
                .filter(answer -> answer.label().equals(question))
                .map(Answer::words)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Object value(Report report, OutsideStore.@Nullable Kept from, LedgerField field) {
        var said = report.said();
        var place = report.place();
        var outcome = report.outcome();
        return switch (field) {
            case NUMBER -> report.receipt().number();
            case RECEIVED -> said.at();
            case CHANNEL -> said.channel().label();
            case CATEGORY -> categories.name(said.category());
            case GROUP -> categories.find(said.category()).map(Category::group).orElse(null);
            case TOWNSHIP -> places.name(place.township());
            case VILLAGE -> place.village() == null ? null : places.name(place.village());
            case ADDRESS -> place.words();
            case TITLE -> said.title();
            case TEXT -> said.text();
            case STAGE -> report.stage().label();
            case ANSWER -> outcome.answer();
            case ANSWERED_ON -> outcome.answeredOn();
            case RATING ->
                outcome.rating() == null
                        ? null
                        : Satisfaction.of(outcome.rating()).label();
            case FOLLOWERS -> outcome.followers();
            case OUTSIDE_NUMBER -> from == null ? null : from.number();
            case OUTSIDE_DUE -> from == null ? null : from.due();
            case RETURN_NUMBER -> from == null ? null : from.returnNumber();
            case RETURNED -> from == null ? null : from.returnedAt();
            case TIMELY -> from == null || from.due() == null ? null : timely(report, from);
        };
    }

    private static @Nullable Boolean timely(Report report, OutsideStore.Kept from) {
        var on = report.outcome().answeredOn();
        var due = from.due();
        return on == null || due == null
                ? null
                : !on.isAfter(due.atZoneSameInstant(Today.BEIJING).toLocalDate());
    }

    private static void check(String name, String lines, List<Ledger.Column> read) {
        if (name.isBlank() || name.length() > 60) {
            throw Refused.invalid("没有保存报表", "表名应为 1 至 60 字", "请写上级表的名称，如 综合执法日台账");
        }
        var written = lines.lines().filter(line -> !line.isBlank()).count();
        if (read.isEmpty() || read.size() > MOST_COLUMNS || read.size() != written) {
            throw Refused.invalid("没有保存报表", "列应为 1 至 " + MOST_COLUMNS + " 行，一行一列", "写成“表头=取自”，如 事发时间=收到时间");
        }
        var heads = new HashSet<>(read.stream().map(Ledger.Column::head).toList());
        if (heads.size() != read.size()) {
            throw Refused.invalid("没有保存报表", "有的表头重复", "请改成互不相同的表头");
        }
    }
}
