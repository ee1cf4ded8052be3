package cn.xiangzhi.organization;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.organization.certificates.CertificateStore;
import cn.xiangzhi.organization.organs.OrganStore;
import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.shell.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door of the organ and real-name register. */
@Component
public class Organization {

    private final OrganStore organs;
    private final PersonStore people;
    private final CertificateStore certificates;

    Organization(OrganStore organs, PersonStore people, CertificateStore certificates) {
        this.organs = organs;
        this.people = people;
        this.certificates = certificates;
    }

    public Optional<Organ> organ(String county, UUID organ) {
        return organs.known(county, organ).map(OrganStore.Row::organ);
    }

    /** Organs in being of a township; of the whole county with its own when {@code township} is null. */
    public List<Organ> organs(String county, @Nullable String township) {
        return organs.open(county, township).stream().map(OrganStore.Row::organ).toList();
    }

    /** The organs one may choose from: those within the scope. */
    public List<Option> choices(Scope scope) {
        return organs(scope.county(), scope.township()).stream()
                .map(organ -> new Option(organ.id().toString(), organ.name()))
                .toList();
    }

    /** The county's departments, to choose from. */
    public List<Option> departments(String county) {
        return organs(county, null).stream()
                .filter(organ -> organ.kind() == OrganKind.COUNTY_DEPARTMENT)
                .map(organ -> new Option(organ.id().toString(), organ.name()))
                .toList();
    }

    /** The township's government, in whose name empowered cases are decided. */
    public Organ government(String county, String township) {
        return organs.knownGovernment(county, township)
                .map(OrganStore.Row::organ)
                .orElseThrow(() -> Refused.invalid("找不到乡镇政府", "代码 " + township + " 的乡镇还没有登记政府机构", "请先在“机构人员”中登记该乡镇政府"));
    }

    /** Who leads the organ: a squad's leader, an organ's head. */
    public Optional<Person> leader(String county, UUID organ) {
        return organs.find(county, null, organ)
                .flatMap(row -> Optional.ofNullable(row.leader()))
                .flatMap(leader -> person(county, leader));
    }

    /** The person, also after leaving, so that old acts keep their names. */
    public Optional<Person> person(String county, UUID person) {
        return people.known(county, person).map(PersonStore.Row::person);
    }

    /** Whether the person is in post today. */
    public boolean inPost(String county, UUID person) {
        return people.known(county, person).filter(row -> row.leftOn() == null).isPresent();
    }

    public List<Person> people(String county, UUID organ) {
        return people.ofOrgan(county, organ).stream()
                .map(PersonStore.Row::person)
                .toList();
    }

    /** People in post whose name holds those words, of one township or of the whole county; at most {@code limit}. */
    public List<Person> named(String county, @Nullable String township, String words, int limit) {
        return people.search(county, township, words, limit).stream()
                .map(PersonStore.Row::person)
                .toList();
    }

    /** Auxiliaries and village assistants in post, who never count as officers (S3). */
    public List<Person> auxiliaries(String county, @Nullable String township, int limit) {
        return people.search(county, township, "", limit).stream()
                .filter(row -> row.kind() == PostKind.AUXILIARY || row.assistantVillage() != null)
                .map(PersonStore.Row::person)
                .toList();
    }

    /** Everybody of the township who holds a certificate valid on that day, squads first. */
    public List<Person> certificated(String county, String township, LocalDate on) {
        return people.certificated(county, township, on).stream()
                .map(PersonStore.Row::person)
                .toList();
    }

    /** The certificate held, whatever its state; the newest where there are several. */
    public Optional<Certificate> certificate(String county, UUID person) {
        return certificates.known(county, person).stream()
                .map(CertificateStore.Row::certificate)
                .findFirst();
    }

    /** The certificate valid on that day; where none is, the newest, so that a refusal can say what is wrong with it. */
    public Optional<Certificate> certificate(String county, UUID person, LocalDate on) {
        var held = certificates.known(county, person);
        return held.stream()
                .map(CertificateStore.Row::certificate)
                .filter(certificate -> certificate.validOn(on))
                .findFirst()
                .or(() -> held.stream().map(CertificateStore.Row::certificate).findFirst());
    }

    /** Whether the person may do a first legal review (PPL 58(2)). */
    public boolean legallyQualified(String county, UUID person) {
        return certificates.knownQualification(county, person).isPresent();
    }
}
