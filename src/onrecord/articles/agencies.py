"""News agencies and syndicates by the names that stand in bylines and copyright lines."""

import re

_AGENCIES = (
    "AAP|AFP|Agence France-Presse|Anadolu Agency|Anadolu|ANI|ANSA|AP|Associated Press|Australian Associated Press"
    "|Bloomberg News|Bloomberg|Canadian Press|CNN Wire|DPA|dpa|Deutsche Presse-Agentur|EFE|IANS|Interfax"
    "|Inter Press Service|JTA|Kyodo News|Kyodo|McClatchy|PA Media|Press Association|Press Trust of India|PTI"
    "|Religion News Service|Reuters|RIA Novosti|States Newsroom|TASS|Thomson Reuters|Tribune Content Agency"
    "|Tribune News Service|TNS|UPI|United Press International|Xinhua News Agency|Xinhua|Yonhap News Agency|Yonhap"
)
AGENCY = re.compile(rf"(?<!\w)(?:{_AGENCIES})(?!\w)")
"""One of them anywhere in a line. Their case counts: "AP" is one, "ap" is not."""
