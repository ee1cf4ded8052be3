/** Powers handed down in batches: answers item by item, agreements, publication, open cases of the department (S11). */
@NullMarked
package cn.xiangzhi.powers.batches;

import org.jspecify.annotations.NullMarked;
