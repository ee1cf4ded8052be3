/** Things of cases: their chain of custody, the terms that hold them, camera sites, and the pages of both (rules §9, §10, §14). */
@NullMarked
package cn.xiangzhi.casework.things;

import org.jspecify.annotations.NullMarked;
