package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One attempt, through the same door as the pages ({@link CaseFile#make}): it is made and what follows is lawful, or it is
 * refused with what, why, basis and remedy. Anything else fails the test with all that is needed to see it again.
 */
final class Door {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    final World world;
    final Tally tally;
    private final Remembered remembered;

    /** The last refusal, for whoever gives up. */
    @Nullable
    Refused last;

    Door(Random random, Tally tally) {
        this.world = new World(random);
        this.tally = tally;
        this.remembered = new Remembered(random);
    }

    /** The file after the move; empty when it was refused. */
    Optional<CaseFile> attempt(CaseFile file, Move move, OffsetDateTime at, Actor actor, Map<String, String> form) {
        try {
            var stated = Stated.read(move, file, form);
            var seen = move == OrdinaryMove.IDENTIFY ? World.identified(file, stated) : file;
            var first = new Try(seen, move, stated, world.known(seen, actor, at), actor, at);
            seen.standing(first).ifPresent(Door::complete);
            var t = new Try(seen, move, remembered.by(first), first.known(), actor, at);
            var next = seen.make(world.id(), t);
            Lawful.after(seen, t, next);
            tally.made(file.stage(), move, next.stage());
            return Optional.of(next);
        } catch (Refused no) {
            complete(no);
            last = no;
            tally.refused(file.stage(), move, String.valueOf(no.code()), no.why());
            return Optional.empty();
        } catch (RuntimeException | AssertionError wrong) {
            throw new AssertionError(told(file, move, at, actor, form) + "\n" + wrong.getMessage(), wrong);
        }
    }

    /** Whether a page would offer it to that person. */
    boolean offered(CaseFile file, Move move, OffsetDateTime at, Actor actor) {
        return offered(file, move, at, actor, world.known(file, actor, at));
    }

    /** The same where what is known was asked already. */
    boolean offered(CaseFile file, Move move, OffsetDateTime at, Actor actor, Known known) {
        return file.standing(new Try(file, move, Facts.NONE, known, actor, at)).isEmpty();
    }

    private static void complete(Refused no) {
        for (var words : new String[] {no.what(), no.why(), no.basis().label(), no.remedy()}) {
            assertThat(CHINESE.matcher(words).find()).as(no.getMessage()).isTrue();
        }
    }

    private static String told(CaseFile file, Move move, OffsetDateTime at, Actor actor, Map<String, String> form) {
        var acts = new StringBuilder();
        file.acts()
                .forEach(act -> acts.append("\n  ")
                        .append(act.on())
                        .append(' ')
                        .append(act.move().label())
                        .append(' ')
                        .append(telling(act.facts().values())));
        return file.matter().itemCode() + " " + file.matter().mode() + " " + file.party() + acts + "\n→ " + at + " "
                + actor.name() + " " + move.label() + " " + telling(form);
    }

    /** Without the words that are the same in every field. */
    private static Map<String, String> telling(Map<String, String> values) {
        var kept = new TreeMap<>(values);
        kept.values().removeIf(RandomForm.WORDS::contains);
        return kept;
    }
}
