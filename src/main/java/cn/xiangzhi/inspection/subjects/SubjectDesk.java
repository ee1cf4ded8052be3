package cn.xiangzhi.inspection.subjects;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.MatterGate;
import cn.xiangzhi.shell.MenuEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What subjects put on the desk, and who may see their pictures. */
@Configuration
class SubjectDesk {

    @Bean
    MenuEntry subjectsMenu() {
        return new MenuEntry(MenuEntry.Group.INSPECTION, 20, "检查对象", "/subjects", Right.VISIT_READ);
    }

    @Bean
    MenuEntry drivesMenu() {
        return new MenuEntry(MenuEntry.Group.INSPECTION, 60, "集中告知", "/drives", Right.VISIT_READ);
    }

    @Bean
    MatterGate agreementPhotos(JdbcClient jdbc) {
        return gate(DoorAgreements.KIND, jdbc, """
                select exists (select 1 from inspection_door_agreement where county_code = :county and id = :id
                  and (:township::text is null or township_code = :township))
                """);
    }

    @Bean
    MatterGate noticePhotos(JdbcClient jdbc) {
        return gate(Drives.KIND, jdbc, """
                select exists (select 1 from inspection_drive_notice where county_code = :county and id = :id
                  and (:township::text is null or township_code = :township))
                """);
    }

    @Bean
    MatterGate permitPhotos(JdbcClient jdbc) {
        return gate(Permits.KIND, jdbc, """
                select exists (select 1 from inspection_permit where county_code = :county and id = :id
                  and (:township::text is null or township_code = :township))
                """);
    }

    private static MatterGate gate(String kind, JdbcClient jdbc, String within) {
        return MatterGate.of(
                kind,
                Set.of(Right.VISIT_READ),
                (scope, matter) -> jdbc.sql(within)
                        .param("county", scope.county())
                        .param("id", matter)
                        .param("township", scope.township())
                        .query(Boolean.class)
                        .single());
    }
}
