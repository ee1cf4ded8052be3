package cn.xiangzhi.intake;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.ledger.LedgerDesk;
import cn.xiangzhi.intake.publication.PublicationDesk;
import cn.xiangzhi.intake.publication.Residents;
import cn.xiangzhi.intake.questions.CategoryDesk;
import cn.xiangzhi.intake.questions.QuestionDesk;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the office sets for intake, set by a program instead of the pages: questions, times, outgoing sheets (F8 F14 F92). */
@Component
public class IntakeSetup {

    private final CategoryDesk categories;
    private final QuestionDesk questions;
    private final LedgerDesk ledgers;
    private final PublicationDesk publication;
    private final Residents residents;
    private final Today today;

    IntakeSetup(
            CategoryDesk categories,
            QuestionDesk questions,
            LedgerDesk ledgers,
            PublicationDesk publication,
            Residents residents,
            Today today) {
        this.categories = categories;
        this.questions = questions;
        this.ledgers = ledgers;
        this.publication = publication;
        this.residents = residents;
        this.today = today;
    }

    /** Asks a question with a category from today on; {@code position} is its place among the others. */
    public void ask(
            Actor actor,
            String category,
            int position,
            String question,
            QuestionKind kind,
            boolean required,
            String help,
            List<String> choices) {
        var draft = new QuestionDesk.Draft(question, kind, required, position, help, choices, today.date(), null);
        questions.ask(actor, Ids.next(), category, draft);
    }

    public void time(Actor actor, String category, int amount, Category.Unit unit, String source) {
        categories.time(actor, category, 0, amount, unit, source);
    }

    /** Makes a report public with personal data masked; Refused where its category is never public. */
    public void publish(Actor actor, UUID report) {
        publication.publish(actor, report);
    }

    public void residents(Actor actor, String township, int number, int year, String source) {
        residents.put(actor, township, number, year, source);
    }

    /** An outgoing sheet; {@code columns} one a line, as 表头=取自. */
    public void sheet(Actor actor, String name, String columns, @Nullable Channel channel) {
        ledgers.save(actor, Ids.next(), null, name, columns, channel, "", false);
    }
}
