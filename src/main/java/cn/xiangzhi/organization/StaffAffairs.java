package cn.xiangzhi.organization;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.organization.competition.Candidacies;
import cn.xiangzhi.organization.competition.CompetitionRegister;
import cn.xiangzhi.organization.competition.NewCompetition;
import cn.xiangzhi.organization.dispatched.HeadAction;
import cn.xiangzhi.organization.dispatched.Masters;
import cn.xiangzhi.organization.organs.OrganRegister;
import cn.xiangzhi.organization.organs.OrganSetting;
import cn.xiangzhi.organization.people.PeopleRegister;
import cn.xiangzhi.organization.secondment.Borrowed;
import cn.xiangzhi.organization.township.IndicatorRegister;
import cn.xiangzhi.organization.training.Examinations;
import cn.xiangzhi.organization.training.Trainings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door for what {@link Staffing} does not cover: quotas, secondments, competitions, dispatched units, training (S27 to S30). */
@Component
public class StaffAffairs {

    private final IndicatorRegister indicators;
    private final OrganRegister organs;
    private final PeopleRegister people;
    private final Borrowed borrowed;
    private final CompetitionRegister competitions;
    private final Candidacies candidacies;
    private final Masters masters;
    private final Trainings trainings;
    private final Examinations examinations;

    StaffAffairs(
            IndicatorRegister indicators,
            OrganRegister organs,
            PeopleRegister people,
            Borrowed borrowed,
            CompetitionRegister competitions,
            Candidacies candidacies,
            Masters masters,
            Trainings trainings,
            Examinations examinations) {
        this.indicators = indicators;
        this.organs = organs;
        this.people = people;
        this.borrowed = borrowed;
        this.competitions = competitions;
        this.candidacies = candidacies;
        this.masters = masters;
        this.trainings = trainings;
        this.examinations = examinations;
    }

    /** The three indicators of a township's class in a year. */
    public void indicators(
            Actor actor,
            UUID once,
            String township,
            int year,
            int population,
            BigDecimal area,
            BigDecimal revenue,
            String source) {
        indicators.enter(actor, once, township, year, population, area, revenue, source);
    }

    /** Counts an organ among the required ones or the township's own; {@code version} is the organ's. */
    public void counted(Actor actor, UUID organ, long version, boolean required) {
        organs.setting(actor, organ, version, required ? OrganSetting.REQUIRED : OrganSetting.LOCAL);
    }

    /** Makes the posts of that title in the organ those of leaders. */
    public void leading(Actor actor, UUID organ, String title) {
        organs.leads(actor, organ, title);
    }

    public void lend(Actor actor, UUID person, long version, String to, LocalDate since) {
        people.second(actor, person, version, to, since);
    }

    public void borrow(Actor actor, UUID once, UUID organ, String name, String from, LocalDate since) {
        borrowed.take(actor, once, organ, name, from, since);
    }

    /** Announces a competitive appointment: written test 40, interview 40, assessment 20; five go to the interview, three on. */
    public void announce(
            Actor actor, UUID once, String title, UUID post, int places, String terms, LocalDate signUpUntil) {
        competitions.announce(
                actor, once, new NewCompetition(once, title, post, places, terms, signUpUntil, 40, 40, 20, 5, 3));
    }

    public void signUp(Actor actor, UUID once, UUID competition, UUID person) {
        candidacies.signUp(actor, once, competition, person);
    }

    /** The department asks the township about appointing a head; {@code once} is the matter. */
    public void consult(Actor department, UUID once, UUID organ, UUID person, String reason) {
        masters.consult(department, once, organ, person, HeadAction.APPOINT, reason);
    }

    public void opine(Actor township, UUID matter, long version, boolean agreed, String answer) {
        masters.opine(township, matter, version, agreed, answer);
    }

    public void request(
            Actor township, UUID once, UUID organ, UUID head, String paper, LocalDate delivered, String reason) {
        masters.request(township, once, organ, head, paper, delivered, reason);
    }

    public void train(Actor actor, UUID once, UUID person, LocalDate heldOn, String subject, BigDecimal hours) {
        trainings.add(actor, person, new Trainings.Row(once, heldOn, subject, hours, true));
    }

    public void examine(
            Actor actor, UUID once, UUID person, LocalDate heldOn, String name, BigDecimal score, boolean passed) {
        examinations.add(actor, person, new Examinations.Row(once, heldOn, name, score, passed));
    }
}
