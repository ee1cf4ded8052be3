package cn.xiangzhi.organization.organs;

import cn.xiangzhi.organization.NewPost;
import cn.xiangzhi.organization.PostKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of authorised posts. */
@Component
public class PostStore {

    /** A post with how many sit on it. */
    public record Row(
            UUID id,
            @Nullable String townshipCode,
            UUID organId,
            PostKind kind,
            String title,
            int authorised,
            int filled,
            boolean leads,
            long version) {}

    private final JdbcClient jdbc;

    PostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Row> open(String county, @Nullable String township) {
        return jdbc.sql("""
                select q.id, q.township_code, q.organ_id, q.kind, q.title, q.authorised, q.leads, q.version,
                       (select count(*) from organization_person p
                        where p.county_code = q.county_code and p.post_id = q.id and p.left_on is null) as filled
                from organization_post q
                join organization_organ o on o.county_code = q.county_code and o.id = q.organ_id
                where q.county_code = :county and (:township::text is null or q.township_code = :township)
                  and o.closed_on is null
                order by q.organ_id, q.kind, q.id
                """)
                .param("county", county)
                .param("township", township)
                .query(Row.class)
                .list();
    }

    public List<Row> of(String county, UUID organ) {
        return jdbc.sql("""
                select q.id, q.township_code, q.organ_id, q.kind, q.title, q.authorised, q.leads, q.version,
                       (select count(*) from organization_person p
                        where p.county_code = q.county_code and p.post_id = q.id and p.left_on is null) as filled
                from organization_post q
                where q.county_code = :county and q.organ_id = :organ
                order by q.kind, q.id
                """)
                .param("county", county)
                .param("organ", organ)
                .query(Row.class)
                .list();
    }

    public Optional<Row> find(String county, @Nullable String township, UUID post) {
        return jdbc.sql("""
                select q.id, q.township_code, q.organ_id, q.kind, q.title, q.authorised, q.leads, q.version,
                       (select count(*) from organization_person p
                        where p.county_code = q.county_code and p.post_id = q.id and p.left_on is null) as filled
                from organization_post q
                where q.county_code = :county and q.id = :post
                  and (:township::text is null or q.township_code = :township)
                """)
                .param("county", county)
                .param("township", township)
                .param("post", post)
                .query(Row.class)
                .optional();
    }

    /** Holds the post's row until the transaction ends, so that two people are not put on its last place. */
    public void hold(String county, UUID post) {
        jdbc.sql("select id from organization_post where county_code = :county and id = :post for update")
                .param("county", county)
                .param("post", post)
                .query(UUID.class)
                .single();
    }

    boolean add(String county, @Nullable String township, NewPost post) {
        return jdbc.sql("""
                insert into organization_post (county_code, id, township_code, organ_id, kind, title, authorised)
                values (:county, :id, :township, :organ, :kind, :title, :authorised)
                on conflict (county_code, id) do nothing
                """)
                        .param("county", county)
                        .param("id", post.id())
                        .param("township", township)
                        .param("organ", post.organ())
                        .param("kind", post.kind().name())
                        .param("title", post.title())
                        .param("authorised", post.authorised())
                        .update()
                == 1;
    }

    boolean change(String county, UUID post, long version, String title, int authorised, boolean leads) {
        return jdbc.sql("""
                update organization_post set title = :title, authorised = :authorised, leads = :leads, version = version + 1
                where county_code = :county and id = :post and version = :version
                """)
                        .param("county", county)
                        .param("post", post)
                        .param("version", version)
                        .param("title", title)
                        .param("authorised", authorised)
                        .param("leads", leads)
                        .update()
                == 1;
    }
}
