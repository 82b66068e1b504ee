"""Generated portfolios: as many maps as wanted, of 24 steps and 9 lanes, half of them in Chinese.

Every sentence is put together from common words by a seeded generator: the same number gives the same maps, no two
steps say the same, and no word is rare. That is what a large library is like, and what makes search hard.
"""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

STAGES, STEPS_OF_A_STAGE = 6, 4
LANES = 9
ENGLISH = {
    "who": (
        "customer|visitor|buyer|guest|member|caller|applicant|traveller|patient|tenant|student|driver|"
        "owner|family|colleague|neighbour|friend|newcomer|regular|subscriber"
    ),
    "does": (
        "opens|reads|compares|checks|orders|cancels|returns|pays|books|fills|signs|scans|uploads|"
        "confirms|changes|asks|reports|finds|loses|forgets|repeats|prints|forwards|saves|shares|rates"
    ),
    "how": (
        "slow|clear|hidden|long|friendly|cheap|broken|late|early|complete|careful|honest|confusing|"
        "strict|simple|private|urgent|familiar|foreign|empty|crowded|quiet|bright|heavy"
    ),
    "what": (
        "form|letter|invoice|contract|ticket|parcel|receipt|account|password|address|appointment|"
        "discount|delivery|refund|warranty|brochure|catalogue|answer|reminder|question|price|queue|"
        "counter|screen|menu|button|photo|signature|document|deposit|meter|card|message|code|list|"
        "plan|insurance|key"
    ),
    "where": (
        "shop|website|app|branch|station|hotel|office|lobby|portal|newsletter|hotline|desk|platform|"
        "garage|clinic|library|kitchen|warehouse|showroom|terminal"
    ),
    "when": (
        "before lunch|after work|at night|on Monday|in the morning|during the holidays|within an hour|"
        "the next day|a week later|at the weekend|on the way home|while waiting"
    ),
}
CHINESE = {
    "who": ("客户|访客|买家|住客|会员|申请人|旅客|患者|租户|学员|司机|业主|家人|同事|邻居|朋友|新人|用户"),
    "does": (
        "打开|阅读|比较|检查|下单|取消|退回|支付|预订|填写|签署|扫描|上传|确认|修改|询问|"
        "反馈|查找|忘记|重复|打印|转发|保存|分享|评价"
    ),
    "how": (
        "缓慢的|清楚的|隐藏的|冗长的|友好的|便宜的|出错的|迟来的|提前的|完整的|仔细的|诚实的|"
        "混乱的|严格的|简单的|私密的|紧急的|熟悉的|陌生的|空白的|拥挤的|安静的"
    ),
    "what": (
        "表格|信件|发票|合同|车票|包裹|收据|账户|密码|地址|预约|折扣|快递|退款|保修|手册|"
        "目录|答复|提醒|问题|价格|队伍|柜台|屏幕|菜单|按钮|照片|签名|文件|押金|卡片|消息|"
        "验证码|清单|计划|保险|钥匙"
    ),
    "where": ("门店|网站|应用|网点|车站|酒店|办公室|大堂|门户|邮件|热线|前台|平台|车库|诊所|图书馆|仓库|展厅"),
    "when": "午饭前|下班后|深夜|周一|早晨|假期里|一小时内|第二天|一周后|周末|回家路上|等待时",
}
FIELDS = ("actions", "thoughts", "needs", "pain_points", "opportunities", "backstage")
OWNERS = ("marketing", "sales", "service", "logistics", "product")
CHANNELS = ("web", "app", "store", "phone", "mail")


def write_portfolio(folder: Path, count: int, seed: int = 1) -> None:
    """Writes a portfolio of this many maps into a folder."""
    chance = random.Random(seed)
    (folder / "maps").mkdir(parents=True)
    (folder / "personas").mkdir()
    save(folder / "portfolio.yml", shared())
    for persona in PERSONAS:
        save(folder / f"personas/{persona}.yml", {"title": persona.title(), "goals": ["Get it done"]})
    for number in range(count):
        journey = journey_in(CHINESE, "zh", number, chance) if number % 2 else journey_in(ENGLISH, "en", number, chance)
        save(folder / f"maps/{map_id(number)}.yml", journey)


PERSONAS = ("anna", "ben", "chen", "dana", "emil")


def map_id(number: int) -> str:
    """The id of a generated map."""
    return f"map-{number:04}"


def shared() -> dict[str, Any]:
    return {
        "title": "Measured library",
        "channels": {channel: {"name": channel.title()} for channel in CHANNELS},
        "owners": {owner: {"name": owner.title()} for owner in OWNERS},
        "touchpoints": {
            f"{channel}-{owner}": {"name": f"{channel.title()} of {owner}", "channel": channel}
            for channel in CHANNELS
            for owner in OWNERS
        },
        "dimensions": {"industry": {"name": "Industry", "values": {name: name.title() for name in INDUSTRIES}}},
    }


INDUSTRIES = ("retail", "banking", "travel", "health")


def journey_in(vocabulary: dict[str, str], language: str, number: int, chance: random.Random) -> dict[str, Any]:
    """One map; everything that it says is put together by chance."""
    words = {kind: text.split("|") for kind, text in vocabulary.items()}

    def one(kind: str) -> str:
        return chance.choice(words[kind])

    def sentence() -> str:
        if language == "zh":
            place = f"{one('who')}{one('when')}在{one('where')}"
            return f"{place}{one('does')}{one('how')}{one('what')}和{one('what')}"
        who, place = f"The {one('how')} {one('who')}", f"at the {one('where')} {one('when')}"
        return f"{who} {one('does')} a {one('how')} {one('what')} {place}"

    def name(mark: str) -> str:
        if language == "zh":
            return f"{one('does')}{one('how')}{one('what')}{mark}"
        return f"{one('does').title()} the {one('how')} {one('what')} {mark}"

    stages = [
        {
            "name": name(f"{stage + 1}"),
            "steps": [step_of(name(f"{stage + 1}.{step + 1}"), sentence, chance) for step in range(STEPS_OF_A_STAGE)],
        }
        for stage in range(STAGES)
    ]
    return {
        "title": f"{name('')} {number}".replace("  ", " "),
        "summary": sentence(),
        "language": language,
        "personas": [chance.choice(PERSONAS)],
        "owner": chance.choice(OWNERS),
        "dimensions": {"industry": chance.choice(INDUSTRIES)},
        "stages": stages,
    }


def step_of(name: str, sentence: Callable[[], str], chance: random.Random) -> dict[str, Any]:
    cells: dict[str, Any] = {field: [sentence()] for field in FIELDS}
    touchpoint = f"{chance.choice(CHANNELS)}-{chance.choice(OWNERS)}"
    emotion = {"score": chance.randint(-2, 2), "label": sentence()[:12].strip()}
    return {"name": name, **cells, "touchpoints": [touchpoint], "emotion": emotion, "owner": chance.choice(OWNERS)}


def save(path: Path, value: Any) -> None:
    path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=1000), encoding="utf-8")
