package cn.xiangzhi.intake.open311;

import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the interface is for the world outside, and since when its services are as they are. */
@Component
class Base {

    /** When the interface itself last changed its shape. */
    private static final OffsetDateTime SHAPE = OffsetDateTime.parse("2026-11-30T00:00:00+08:00");

    private final JdbcClient jdbc;
    private final String publicUrl;

    Base(JdbcClient jdbc, @Value("${xiangzhi.public-url:}") String publicUrl) {
        this.jdbc = jdbc;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** Without a slash at its end, as the specification's examples have it. */
    String url() {
        return home() + "/open311/v2";
    }

    String discovery() {
        return home() + "/open311/discovery";
    }

    /** The page for whoever writes a program. */
    String help() {
        return home() + "/public/open311";
    }

    private String home() {
        return publicUrl.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : publicUrl;
    }

    /** Later whenever an office changed what it offers or asks, so that clients read services and definitions anew. */
    OffsetDateTime changed() {
        return jdbc.sql("""
                select greatest(:shape,
                                (select max(changed_at) from intake_category_setting),
                                (select max(changed_at) from intake_question))
                """).param("shape", SHAPE).query(OffsetDateTime.class).single();
    }
}
