package cn.xiangzhi.powers;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.law.Ruling;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.catalogue.Entry;
import cn.xiangzhi.powers.finder.Found;
import cn.xiangzhi.powers.holdings.Holding;
import cn.xiangzhi.powers.holdings.Holdings;
import cn.xiangzhi.powers.holdings.PowerQuestion;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to who may do what, by which power (rules §2 to §4, AUTH and DELE codes). */
@Component
public class Powers {

    /** What a title by statute alone is kept under: it needs no row of a list. */
    private static final UUID BY_STATUTE = new UUID(0, 1);

    /** How much more likely an item is meant that the township holds itself. */
    private static final double PREFERRED = 1.3;

    private final Catalogue catalogue;
    private final Holdings holdings;
    private final Organization organization;
    private final Today today;

    Powers(Catalogue catalogue, Holdings holdings, Organization organization, Today today) {
        this.catalogue = catalogue;
        this.holdings = holdings;
        this.organization = organization;
        this.today = today;
    }

    /**
     * May this person do this act under this item at this place on this day? Answers with a permission or is Refused with
     * the missing link: not on the list, not in force, outside the territory, no certificate, agreement over.
     */
    @Transactional(readOnly = true, noRollbackFor = Refused.class)
    public Permission may(UUID person, PowerAct act, String itemCode, Place place, LocalDate on) {
        var officer = organization.person(place.county(), person);
        var township = officer.map(who -> who.township()).orElse(null);
        var facts = facts(
                itemCode,
                act,
                place,
                on,
                township != null && !township.equals(place.township()),
                officer.map(who -> who.assistant()).orElse(false),
                person);
        var ruling = PowerQuestion.MAY.ask(facts);
        if (!ruling.outcome().equals(PowerQuestion.CLEAR)) {
            throw PowerQuestion.refusal(ruling.outcome(), facts, lapsed(itemCode, place, on));
        }
        return permission(facts, place, ruling);
    }

    /** Whether the township itself holds the item that day, whoever the person. */
    @Transactional(readOnly = true)
    public Optional<Permission> held(String itemCode, Place place, LocalDate on) {
        var facts = facts(itemCode, PowerAct.FILE, place, on, false, false, null);
        var ruling = PowerQuestion.HELD.ask(facts);
        return ruling.outcome().equals(PowerQuestion.CLEAR)
                ? Optional.of(permission(facts, place, ruling))
                : Optional.empty();
    }

    /** The newest version of the item. */
    public Optional<Item> item(String county, String code) {
        return catalogue.versions(county, code).stream().findFirst().map(Entry::item);
    }

    /** Whether what the item rests on is law in the county, as far as one can tell: nobody is given an item that rests on none. */
    public boolean binds(String county, String code) {
        return catalogue.versions(county, code).stream().limit(1).allMatch(entry -> entry.bindsIn(county));
    }

    /** What an inspection under the item looks at, point by point; empty where the catalogue says nothing (S9 F59). */
    public List<String> checklist(String county, String code) {
        return catalogue.versions(county, code).stream()
                .findFirst()
                .map(entry -> entry.aids().checklist())
                .orElse(List.of());
    }

    /** The version whose basis was in force that day; older acts may fall under an older basis (PPL 37). */
    public Optional<Item> item(String county, String code, LocalDate on) {
        return catalogue.on(county, code, on).map(Entry::item);
    }

    /** Items proposed for a text in everyday words, best first; what the township may use itself is put before the rest. */
    public List<Item> propose(String county, @Nullable String township, String words, int limit) {
        return proposals(county, township, words, limit).stream()
                .map(ItemProposal::item)
                .toList();
    }

    /** The same with the words that led to each, so that the officer sees why; nothing that rests on no law of the county. */
    public List<ItemProposal> proposals(String county, @Nullable String township, String words, int limit) {
        var held = township == null ? Set.<String>of() : holdings.codesInForce(county, township, today.date());
        return catalogue.find(county, words, Math.max(limit * 3, 30)).stream()
                .filter(found -> found.thing().bindsIn(county))
                .map(found -> held.contains(found.thing().item().code()) ? found.times(PREFERRED) : found)
                .sorted(Comparator.comparingDouble((Found<Entry> found) -> -found.score()))
                .limit(limit)
                .map(found -> new ItemProposal(
                        found.thing().item(),
                        found.reason(),
                        found.sure(),
                        held.contains(found.thing().item().code())))
                .toList();
    }

    /** What a township, or any township of the county, may use today, by code; one may be offered to choose from. */
    public List<Item> usable(String county, @Nullable String township) {
        return holdings.codesInForce(county, township, today.date()).stream()
                .sorted()
                .flatMap(code -> catalogue.versions(county, code).stream().limit(1))
                .filter(entry -> entry.bindsIn(county))
                .map(Entry::item)
                .toList();
    }

    /** Who holds the item for that place: organ id and name; the original county department when nobody below does. */
    @Transactional(readOnly = true)
    public Holder holder(String county, String itemCode, Place place, LocalDate on) {
        if (held(itemCode, place, on).isPresent()) {
            var government = organization.government(county, place.township());
            return new Holder(government.id(), government.name(), true);
        }
        var department = item(county, itemCode).map(Item::department).orElse("县级有关部门");
        return organization.organs(county, null).stream()
                .filter(organ -> organ.kind() == OrganKind.COUNTY_DEPARTMENT && named(organ, department))
                .findFirst()
                .map(organ -> new Holder(organ.id(), organ.name(), false))
                .orElseGet(() -> new Holder(null, department, false));
    }

    /** {@code organ} is null when the department is known by name only. */
    public record Holder(@Nullable UUID organ, String name, boolean township) {}

    /** The title nearest to the day that does not cover it. */
    private @Nullable Holding lapsed(String itemCode, Place place, LocalDate on) {
        var titles = holdings.known(place.county(), place.township(), itemCode);
        return titles.stream()
                .filter(title -> !title.validFrom().isAfter(on))
                .findFirst()
                .or(() -> titles.stream().reduce((newer, older) -> older))
                .orElse(null);
    }

    private PowerQuestion.Facts facts(
            String itemCode,
            PowerAct act,
            Place place,
            LocalDate on,
            boolean outside,
            boolean auxiliary,
            @Nullable UUID person) {
        var entry = catalogue.on(place.county(), itemCode, on).orElse(null);
        var titles = holdings.known(place.county(), place.township(), itemCode);
        var own = entry != null && entry.townshipsOwn() && titles.isEmpty() ? byStatute(place, entry.item()) : null;
        return new PowerQuestion.Facts(
                itemCode,
                act,
                on,
                entry,
                !catalogue.versions(place.county(), itemCode).isEmpty(),
                own != null
                        ? own
                        : titles.stream()
                                .filter(title -> title.covers(on))
                                .findFirst()
                                .orElse(null),
                own != null || !titles.isEmpty(),
                outside,
                auxiliary,
                person == null
                        ? null
                        : organization.certificate(place.county(), person).orElse(null));
    }

    private Permission permission(PowerQuestion.Facts facts, Place place, Ruling<String> ruling) {
        var entry = facts.entry();
        var holding = facts.holding();
        if (entry == null || holding == null) {
            throw new IllegalStateException("a clear ruling without item or title");
        }
        var deed = holding.deed();
        if (holding.source().mode() == Mode.DELEGATED && deed != null) {
            return new Permission(
                    holding.id(),
                    holding.listVersion(),
                    holding.source(),
                    entry.item(),
                    deed.organ(),
                    deed.organName(),
                    holding.words(),
                    ruling);
        }
        var government = organization.government(place.county(), place.township());
        return new Permission(
                holding.id(),
                holding.listVersion(),
                holding.source(),
                entry.item(),
                government.id(),
                government.name(),
                holding.words(),
                ruling);
    }

    private static Holding byStatute(Place place, Item item) {
        return new Holding(
                BY_STATUTE,
                place.county(),
                place.township(),
                item.code(),
                PowerSource.STATUTORY,
                0,
                new Holding.Decision(item.basis(), Holding.Level.LAW, "", null, "", true),
                null,
                LocalDate.EPOCH,
                null,
                false,
                "",
                0);
    }

    /** Whether an organ's name carries the department's field: 城市管理(综合执法)部门 is 清川县城市管理局. */
    public static boolean named(Organ organ, String department) {
        return Arrays.stream(department.split("[()（）、/]"))
                .map(part -> part.replaceAll("(行政)?(主管)?(管理)?(部门|机构|机关)$", ""))
                .filter(part -> part.length() >= 2 || part.equals("水"))
                .anyMatch(part -> organ.name().contains(part));
    }
}
