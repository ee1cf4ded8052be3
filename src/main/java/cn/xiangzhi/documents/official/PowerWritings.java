package cn.xiangzhi.documents.official;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.MatterGate;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.Seals;
import cn.xiangzhi.powers.LetterReaders;
import cn.xiangzhi.powers.Writings;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Writes the letters of the room of powers as numbered papers, opened by whoever sees their matter (S14 S16). */
@Component
class PowerWritings implements Writings {

    private final Papers papers;
    private final Seals seals;

    PowerWritings(Papers papers, Seals seals) {
        this.papers = papers;
        this.seals = seals;
    }

    @Override
    public Written write(Actor actor, Bearer bearer, Kind kind, UUID matter, LocalDate on, Map<String, Object> fields) {
        var paper = papers.issue(within(actor, bearer), bearer.organ(), paper(kind), kind.matter(), matter, on, fields);
        return new Written(paper.id(), paper.number());
    }

    @Override
    public Optional<Stamp> stamp(String county, UUID paper) {
        return seals.stamp(county, paper).map(found -> new Stamp(found.seal(), found.by(), found.at()));
    }

    /** The same person, keeping the letter where the township it concerns can open it. */
    private static Actor within(Actor actor, Bearer bearer) {
        return new Actor(
                actor.account(),
                actor.person(),
                actor.name(),
                actor.organ(),
                actor.organName(),
                actor.postTitle(),
                new Scope(actor.county(), bearer.township(), null),
                actor.rights());
    }

    private static PaperKind paper(Kind kind) {
        return switch (kind) {
            case CORRECTION -> PaperKind.CORRECTION_NOTICE;
            case PROGRAMME -> PaperKind.PROGRAMME_REPORT;
            case FORWARDING -> PaperKind.FORWARDING_LETTER;
        };
    }

    /** One gate for each kind of matter the letters hang on. */
    @Configuration(proxyBeanMethods = false)
    static class Gates {

        @Bean
        MatterGate correctionLetters(LetterReaders readers) {
            return new Gate(Kind.CORRECTION, readers);
        }

        @Bean
        MatterGate programmeLetters(LetterReaders readers) {
            return new Gate(Kind.PROGRAMME, readers);
        }

        @Bean
        MatterGate forwardingLetters(LetterReaders readers) {
            return new Gate(Kind.FORWARDING, readers);
        }
    }

    private record Gate(Kind kind, LetterReaders readers) implements MatterGate {

        @Override
        public String matterKind() {
            return kind.matter();
        }

        @Override
        public boolean mayOpen(Actor actor, String county, UUID matter) {
            return readers.mayOpen(actor, county, kind, matter);
        }
    }
}
