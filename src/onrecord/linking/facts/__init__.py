"""What several articles state alike, in other words too: claims joined into Facts, with who tells and who is silent.

How two claims of one fact differ is told by ``linking.contrasts``; what is said between quotation marks alone is an
utterance's.
"""
