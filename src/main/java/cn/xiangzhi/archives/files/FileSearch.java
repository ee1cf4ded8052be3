package cn.xiangzhi.archives.files;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.SearchSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kept file by its archival code (S38 F88); by words the case is found, which leads to its file. */
@Component
class FileSearch implements SearchSource {

    private final JdbcClient jdbc;

    FileSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SearchHit> find(Actor actor, String words, int limit) {
        if (!actor.has(Right.ARCHIVE_READ) && !actor.has(Right.ARCHIVE_KEEP)) {
            return List.of();
        }
        return jdbc.sql("""
                select '案卷' as kind, title, concat_ws(' · ', archival_code, case_number) as detail, '/archives/' || id as href
                  from archives_file
                 where county_code = :county and archival_code = :code
                   and (:township::text is null or township_code = :township)
                 limit :limit
                """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("code", words.strip())
                .param("limit", limit)
                .query(SearchHit.class)
                .list();
    }
}
